import type { Disposable, Event } from 'vscode';

/** The next event that passes the test. Ask for it before doing what brings it about. */
export function nextEvent<T>(event: Event<T>, isWanted: (value: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve) => {
    const listener: Disposable = event((value) => {
      if (!isWanted(value)) return;
      listener.dispose();
      resolve(value);
    });
  });
}

/** Resolves when a condition holds: now, or after one of the events that may make it hold. */
export async function until(condition: () => boolean, ...events: readonly Event<unknown>[]): Promise<void> {
  if (condition()) return;
  await new Promise<void>((resolve) => {
    const listeners = events.map((event) =>
      event(() => {
        if (!condition()) return;
        for (const listener of listeners) listener.dispose();
        resolve();
      }),
    );
  });
}
