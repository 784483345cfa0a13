// Media are decoded in processes that can do nothing else: the kernel ends one that opens, writes, connects or starts
// anything. This is the one room that knows how Linux does it.
//
// `DecoderBox` is what others use; `Nursery` starts workers, `Worker` is one, `BoxLimits` and `SystemCallFilter` bind
// it, `Channel` and `Message` carry samples back.
