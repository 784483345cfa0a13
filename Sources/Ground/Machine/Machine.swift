// The system that the program runs on: its C library, and what else is asked of the machine itself. What Linux alone
// answers stands here behind `#if os(Linux)`, and in `Sandbox`; no other room asks which system it is on.

#if canImport(Glibc)
@_exported public import Glibc
#elseif canImport(Musl)
@_exported public import Musl
#else
@_exported public import Darwin
#endif
