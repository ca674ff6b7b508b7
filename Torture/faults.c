/* Stands between a program and its files: LD_PRELOAD=faults.so TORTURE_UNDER=FOLDER program.
 *
 * Calls on files under FOLDER are counted. The TORTURE_AT-th one of the class TORTURE_CALLS fails with errno TORTURE_ERROR, and
 * with TORTURE_LASTING=1 every later one too; or, without an error, the program is killed there, in the middle of what it
 * writes. TORTURE_MARK is a file that is made when that happens. With TORTURE_LOG every change is written down, with its bytes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *under, *calls, *mark;
static long at, seen;
static int error, lasting, fired;
static int journal = -1;

#define NEXT(name) ({ static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); real; })

__attribute__((constructor)) static void begin(void)
{
    const char *text;
    under = getenv("TORTURE_UNDER");
    calls = getenv("TORTURE_CALLS");
    mark = getenv("TORTURE_MARK");
    at = (text = getenv("TORTURE_AT")) ? atol(text) : 0;
    error = (text = getenv("TORTURE_ERROR")) ? atoi(text) : 0;
    lasting = getenv("TORTURE_LASTING") != NULL;
    if ((text = getenv("TORTURE_LOG")))
        journal = syscall(SYS_openat, AT_FDCWD, text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* A path from the root on, without links in its folder. */
static const char *whole(int folder, const char *path, char *room)
{
    if (path[0] == '/') return path;
    char base[PATH_MAX], link[64];
    if (folder == AT_FDCWD) {
        if (syscall(SYS_getcwd, base, sizeof base) < 0) return path;
    } else {
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        long count = syscall(SYS_readlinkat, AT_FDCWD, link, base, sizeof base - 1);
        if (count < 0) return path;
        base[count] = 0;
    }
    snprintf(room, PATH_MAX, "%s/%s", base, path);
    return room;
}

static const char *of(int descriptor, char *room)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    long count = syscall(SYS_readlinkat, AT_FDCWD, link, room, PATH_MAX - 1);
    if (count < 0) return NULL;
    room[count] = 0;
    return room;
}

static int ours(const char *path)
{
    return under && path && !strncmp(path, under, strlen(under));
}

/* A change for whoever replays it: a line of words, then the bytes. */
static void record(const char *kind, const char *path, const char *other, long offset, const void *bytes, long count)
{
    if (journal < 0) return;
    char line[2 * PATH_MAX + 100];
    int length = snprintf(line, sizeof line, "%s\t%s\t%s\t%ld\t%ld\n", kind, path, other, offset, count);
    syscall(SYS_write, journal, line, length);
    if (count) syscall(SYS_write, journal, bytes, count);
}

static void note(void)
{
    fired = 1;
    if (mark) syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
}

/* Whether this call is the one: then it fails, or it is the last thing that the program does. */
static int struck(const char *class, const char *path)
{
    if (!at || !calls || !ours(path) || !strstr(calls, class)) return 0;
    long number = __atomic_add_fetch(&seen, 1, __ATOMIC_SEQ_CST);
    if (number != at && !(lasting && number > at)) return 0;
    note();
    return 1;
}

static void killed(void)
{
    syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
}

#define FAIL_OR_DIE(class, path, failure) \
    if (struck(class, path)) { if (!error) killed(); errno = error; return failure; }

/* Writing */

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    char room[PATH_MAX];
    const char *path = under ? of(descriptor, room) : NULL;
    if (struck("write", path)) {
        if (!error) { if (count > 1) syscall(SYS_write, descriptor, bytes, count / 2); killed(); }
        errno = error;
        return -1;
    }
    if (ours(path) && journal >= 0) {
        long offset = syscall(SYS_lseek, descriptor, 0, SEEK_CUR);
        ssize_t written = NEXT(write)(descriptor, bytes, count);
        if (written > 0) record("write", path, "", offset, bytes, written);
        return written;
    }
    if (descriptor == 1 && under && count) record("said", "", "", 0, NULL, 0);
    return NEXT(write)(descriptor, bytes, count);
}

#define PWRITE(name, offset_type) \
ssize_t name(int descriptor, const void *bytes, size_t count, offset_type offset) \
{ \
    char room[PATH_MAX]; \
    const char *path = under ? of(descriptor, room) : NULL; \
    if (struck("write", path)) { \
        if (!error) { if (count > 1) syscall(SYS_pwrite64, descriptor, bytes, count / 2, offset); killed(); } \
        errno = error; \
        return -1; \
    } \
    ssize_t written = syscall(SYS_pwrite64, descriptor, bytes, count, offset); \
    if (written > 0 && ours(path)) record("write", path, "", offset, bytes, written); \
    return written; \
}
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

static ssize_t gathered(int descriptor, const struct iovec *pieces, int count, off_t offset, int placed)
{
    ssize_t total = 0;
    for (int index = 0; index < count; index++) {
        ssize_t written = placed ? pwrite(descriptor, pieces[index].iov_base, pieces[index].iov_len, offset + total)
                                 : write(descriptor, pieces[index].iov_base, pieces[index].iov_len);
        if (written < 0) return total ? total : written;
        total += written;
        if ((size_t)written < pieces[index].iov_len) break;
    }
    return total;
}
ssize_t writev(int descriptor, const struct iovec *pieces, int count) { return gathered(descriptor, pieces, count, 0, 0); }
ssize_t pwritev(int descriptor, const struct iovec *pieces, int count, off_t offset) { return gathered(descriptor, pieces, count, offset, 1); }
ssize_t pwritev64(int descriptor, const struct iovec *pieces, int count, off64_t offset) { return gathered(descriptor, pieces, count, offset, 1); }

#define CUT(name, type) \
int name(int descriptor, type length) \
{ \
    char room[PATH_MAX]; \
    const char *path = under ? of(descriptor, room) : NULL; \
    FAIL_OR_DIE("truncate", path, -1) \
    int result = syscall(SYS_ftruncate, descriptor, length); \
    if (!result && ours(path)) record("cut", path, "", length, NULL, 0); \
    return result; \
}
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

/* Making sure */

#define SYNC(name) \
int name(int descriptor) \
{ \
    char room[PATH_MAX]; \
    const char *path = under ? of(descriptor, room) : NULL; \
    FAIL_OR_DIE("sync", path, -1) \
    int result = syscall(SYS_##name, descriptor); \
    if (!result && ours(path)) record("sync", path, "", 0, NULL, 0); \
    return result; \
}
SYNC(fsync)
SYNC(fdatasync)

/* Names */

static int opened(int folder, const char *path, int flags, mode_t mode)
{
    char room[PATH_MAX];
    struct stat before;
    if (!under) return syscall(SYS_openat, folder, path, flags, mode);
    const char *full = whole(folder, path, room);
    int makes = ours(full) && (flags & O_CREAT);
    if (makes) FAIL_OR_DIE("open", full, -1)
    if (ours(full) && !(flags & O_CREAT)) FAIL_OR_DIE("look", full, -1)
    int stood = makes && !lstat(full, &before);
    int result = syscall(SYS_openat, folder, path, flags, mode);
    if (result >= 0 && makes && !stood) record("make", full, "", 0, NULL, 0);
    if (result >= 0 && ours(full) && (flags & O_TRUNC)) record("cut", full, "", 0, NULL, 0);
    return result;
}

#define MODE(last) ({ mode_t mode = 0; if (flags & (O_CREAT | __O_TMPFILE)) { va_list list; va_start(list, last); mode = va_arg(list, mode_t); va_end(list); } mode; })
int open(const char *path, int flags, ...) { return opened(AT_FDCWD, path, flags, MODE(flags)); }
int open64(const char *path, int flags, ...) { return opened(AT_FDCWD, path, flags, MODE(flags)); }
int openat(int folder, const char *path, int flags, ...) { return opened(folder, path, flags, MODE(flags)); }
int openat64(int folder, const char *path, int flags, ...) { return opened(folder, path, flags, MODE(flags)); }
int __open_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

static int renamed(int from, const char *old, int to, const char *new, unsigned flags)
{
    char first[PATH_MAX], second[PATH_MAX];
    const char *source = whole(from, old, first), *target = whole(to, new, second);
    FAIL_OR_DIE("rename", target, -1)
    int result = syscall(SYS_renameat2, from, old, to, new, flags);
    if (!result && ours(target)) record("rename", source, target, 0, NULL, 0);
    return result;
}
int rename(const char *old, const char *new) { return renamed(AT_FDCWD, old, AT_FDCWD, new, 0); }
int renameat(int from, const char *old, int to, const char *new) { return renamed(from, old, to, new, 0); }
int renameat2(int from, const char *old, int to, const char *new, unsigned flags) { return renamed(from, old, to, new, flags); }

static int linked(int from, const char *old, int to, const char *new, int flags)
{
    char first[PATH_MAX], second[PATH_MAX];
    const char *source = whole(from, old, first), *target = whole(to, new, second);
    FAIL_OR_DIE("rename", target, -1)
    int result = syscall(SYS_linkat, from, old, to, new, flags);
    if (!result && ours(target)) record("link", source, target, 0, NULL, 0);
    return result;
}
int link(const char *old, const char *new) { return linked(AT_FDCWD, old, AT_FDCWD, new, 0); }
int linkat(int from, const char *old, int to, const char *new, int flags) { return linked(from, old, to, new, flags); }

static int removed(int folder, const char *path, int flags)
{
    char room[PATH_MAX];
    const char *full = whole(folder, path, room);
    FAIL_OR_DIE("unlink", full, -1)
    int result = syscall(SYS_unlinkat, folder, path, flags);
    if (!result && ours(full)) record("unlink", full, "", 0, NULL, 0);
    return result;
}
int unlink(const char *path) { return removed(AT_FDCWD, path, 0); }
int unlinkat(int folder, const char *path, int flags) { return removed(folder, path, flags); }

int mkdir(const char *path, mode_t mode)
{
    char room[PATH_MAX];
    const char *full = whole(AT_FDCWD, path, room);
    FAIL_OR_DIE("open", full, -1)
    int result = syscall(SYS_mkdirat, AT_FDCWD, path, mode);
    if (!result && ours(full)) record("mkdir", full, "", 0, NULL, 0);
    return result;
}

/* Reading */

ssize_t read(int descriptor, void *bytes, size_t count)
{
    char room[PATH_MAX];
    FAIL_OR_DIE("read", under ? of(descriptor, room) : NULL, -1)
    return syscall(SYS_read, descriptor, bytes, count);
}
ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset)
{
    char room[PATH_MAX];
    FAIL_OR_DIE("read", under ? of(descriptor, room) : NULL, -1)
    return syscall(SYS_pread64, descriptor, bytes, count, offset);
}
ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t offset)
{
    return pread(descriptor, bytes, count, offset);
}
