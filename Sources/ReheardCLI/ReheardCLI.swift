// The program `reheard`: what was typed becomes a call of the library, and its answer text. No logic of its own.
//
// One file a command: `Commands`, `IndexCommands`; what several share: `Options`; what a terminal needs: `Terminal`.
