#pragma once

#include <seccomp.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

// Swift imports no macro that holds a cast; these do.
static const uint32_t shim_SCMP_ACT_ALLOW = SCMP_ACT_ALLOW;
static const uint32_t shim_SCMP_ACT_KILL_PROCESS = SCMP_ACT_KILL_PROCESS;

// Swift hides fork, which is safe only in a process of one thread; Sandbox sees to that.
static inline pid_t shim_fork(void) { return fork(); }

// glibc declares it for GNU programs only, which Swift's importer is not.
int close_range(unsigned int first, unsigned int last, int flags);

// prctl takes any number of arguments, which Swift cannot call.
static inline int shim_prctl(int option, unsigned long value) { return prctl(option, value, 0, 0, 0); }

// The headers name resources by an enumeration that Swift imports as another type than setrlimit takes.
static inline int shim_limit(int resource, rlim_t most) {
  struct rlimit limit = {most, most};
  return setrlimit((__rlimit_resource_t)resource, &limit);
}
static const int shim_RLIMIT_DATA = RLIMIT_DATA, shim_RLIMIT_FSIZE = RLIMIT_FSIZE, shim_RLIMIT_CORE = RLIMIT_CORE,
                 shim_RLIMIT_NOFILE = RLIMIT_NOFILE;

// The places of a descriptor in a message are found by macros (CMSG_*). A descriptor of -1 is none.
static inline ssize_t shim_send(int socket, const void *head, size_t head_count, const void *body, size_t body_count,
                                int descriptor) {
  struct iovec parts[] = {{(void *)head, head_count}, {(void *)body, body_count}};
  union { char space[CMSG_SPACE(sizeof(int))]; struct cmsghdr align; } control;
  struct msghdr message = {.msg_iov = parts, .msg_iovlen = 2};
  if (descriptor >= 0) {
    memset(&control, 0, sizeof control);
    message.msg_control = control.space;
    message.msg_controllen = sizeof control.space;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
  }
  return sendmsg(socket, &message, MSG_NOSIGNAL);
}
static inline ssize_t shim_receive(int socket, void *bytes, size_t capacity, int *descriptor) {
  struct iovec part = {bytes, capacity};
  union { char space[CMSG_SPACE(sizeof(int))]; struct cmsghdr align; } control;
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control.space,
                           .msg_controllen = sizeof control.space};
  *descriptor = -1;
  ssize_t count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  if (count < 0) return count;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (header && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS)
    memcpy(descriptor, CMSG_DATA(header), sizeof(int));
  return count;
}
