/** Waiting for a writer's pause. */

/** Runs once for a key when it has been quiet for a while. */
export function delayed(milliseconds: number, run: (key: string) => void): (key: string) => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return (key) => {
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        run(key);
      }, milliseconds),
    );
  };
}
