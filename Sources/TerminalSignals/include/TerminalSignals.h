#pragma once

#include <signal.h>

/// A descriptor that can be read while a signal of the set is pending; signalfd(2), which Swift's
/// module of the C library leaves out. -1 where there can be none.
int stet_signal_descriptor(const sigset_t *signals);

/// The next of the pending signals, or 0.
int stet_next_signal(int descriptor);

/// Has a signal's number written to a descriptor, as one byte, instead of what the signal would do,
/// whichever thread it comes to; `former` is then what it would have done.
///
/// 0, with nothing changed, where the signal is ignored or written already.
int stet_write_signal(int signal, int descriptor, struct sigaction *former);
