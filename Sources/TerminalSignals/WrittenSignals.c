#include "TerminalSignals.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

/* Set by one thread, and read by whichever a signal interrupts. */
static atomic_int descriptor_written_to = -1;

static void write_number(int signal) {
  int former_error = errno;
  unsigned char number = (unsigned char)signal;
  if (write(descriptor_written_to, &number, 1) != 1) { /* Nobody is left to be told. */ }
  errno = former_error;
}

int stet_write_signal(int signal, int descriptor, struct sigaction *former) {
  if (sigaction(signal, NULL, former) != 0) return 0;
  if (former->sa_handler == SIG_IGN || former->sa_handler == write_number) return 0;
  descriptor_written_to = descriptor;
  struct sigaction writing = {.sa_handler = write_number, .sa_flags = SA_RESTART};
  sigemptyset(&writing.sa_mask);
  return sigaction(signal, &writing, NULL) == 0;
}
