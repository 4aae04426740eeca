import type { Files } from '../../../src/core/ledger/files';

/** One step on a disk; `half` is what is left when the machine stops in the middle of it. */
interface Step {
  readonly whole: () => void;
  readonly half?: () => void;
}

/** A disk in memory, whose content outlives the programs that use it. */
export class MemoryDisk {
  readonly contents = new Map<string, Uint8Array>();

  text(path: string): string | null {
    const bytes = this.contents.get(path);
    return bytes ? new TextDecoder().decode(bytes) : null;
  }

  put(path: string, text: string): void {
    this.contents.set(path, new TextEncoder().encode(text));
  }

  /**
   * The disk as one program sees it. `gate` is passed before every step, to order or to stop the program: when it
   * rejects, half of the step may have been done. With `inTwoSteps` a file is deleted before another is moved over it,
   * as some file systems do.
   */
  files(gate: () => Promise<void> = () => Promise.resolve(), inTwoSteps = false): Files {
    const pass = async ({ whole, half }: Step) => {
      await gate().catch((error: unknown) => {
        half?.();
        throw error;
      });
      whole();
    };
    const read = async (path: string) => {
      let found: Uint8Array | null = null;
      await pass({ whole: () => (found = this.contents.get(path) ?? null) });
      return found;
    };
    const write = (path: string, content: Uint8Array) =>
      pass({
        whole: () => void this.contents.set(path, content.slice()),
        half: () => void this.contents.set(path, content.slice(0, content.length / 2)),
      });
    const move = (from: string, to: string) => {
      const moved = this.contents.get(from);
      if (!moved) throw new Error(`There is no file ${from}.`);
      this.contents.delete(from);
      this.contents.set(to, moved);
    };
    const rename = async (from: string, to: string) => {
      if (inTwoSteps && this.contents.has(from)) await pass({ whole: () => void this.contents.delete(to) });
      await pass({ whole: () => move(from, to) });
    };
    return { read, write, rename, delete: (path) => pass({ whole: () => void this.contents.delete(path) }) };
  }
}
