// Preloaded into test processes: random tests then make the same texts each time, so that a run that fails, fails again.
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20261125 });
