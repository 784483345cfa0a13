#if os(Linux)
internal import CSeccomp
internal import Machine

/// What a worker may ask of the system from now on: read and seek in files that are open, talk over its channel, take
/// and give back memory, and end. Any other call ends it on the spot: it cannot open a file or a connection, write a
/// file, start a process or a thread, or look at another process.
enum SystemCallFilter {
  /// Calls that are allowed with any arguments, by the kernel's names; those that an architecture lacks are passed over.
  private static let allowed = [
    "read", "pread64", "lseek", "close", "sendmsg", "recvmsg", "write",
    "munmap", "mremap", "madvise", "brk", "futex", "sched_yield", "sched_getaffinity", "getpid", "gettid",
    "clock_gettime", "gettimeofday", "getrandom", "rt_sigreturn", "rt_sigprocmask", "restart_syscall", "exit",
    "exit_group",
  ]

  /// Puts the filter in force for this process, for good.
  ///
  /// - Returns: `false` where the system refuses.
  static func enforce() -> Bool {
    guard let filter = unsafe seccomp_init(shim_SCMP_ACT_KILL_PROCESS) else { return false }
    defer { unsafe seccomp_release(filter) }
    for name in allowed {
      guard unsafe allow(name, when: [], filter) else { return false }
    }
    // Memory that may be run is memory that a hostile file could fill with its own program.
    for name in ["mmap", "mprotect"] {
      let noProgram = scmp_arg_cmp(arg: 2, op: SCMP_CMP_MASKED_EQ, datum_a: UInt64(PROT_EXEC), datum_b: 0)
      guard unsafe allow(name, when: [noProgram], filter) else { return false }
    }
    // How a program that finds itself broken ends itself: it may signal nobody else.
    let itself = scmp_arg_cmp(arg: 0, op: SCMP_CMP_EQ, datum_a: UInt64(getpid()), datum_b: 0)
    return unsafe allow("tgkill", when: [itself], filter) && seccomp_load(filter) == 0
  }

  private static func allow(_ name: String, when conditions: [scmp_arg_cmp], _ filter: scmp_filter_ctx) -> Bool {
    let call = unsafe seccomp_syscall_resolve_name(name)
    // Negative: this architecture has no such call.
    guard call >= 0 else { return true }
    return unsafe seccomp_rule_add_array(filter, shim_SCMP_ACT_ALLOW, call, UInt32(conditions.count), conditions) == 0
  }
}
#endif
