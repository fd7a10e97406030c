/** Work that is begun before its turn, so many pieces at a time, and handed on in the order it was asked for. */
export async function* ahead<In, Out>(
  source: Iterable<In> | AsyncIterable<In>,
  work: (item: In) => Out | Promise<Out>,
  most: number,
): AsyncGenerator<Out> {
  const begun: (Out | Promise<Out>)[] = [];
  for await (const item of source) {
    const one = work(item);
    // Whoever waits for it is told of a failure as well; until then nobody is to be alarmed.
    if (one instanceof Promise) one.catch(() => undefined);
    begun.push(one);
    while (begun.length >= most || (begun.length > 0 && !(begun[0] instanceof Promise))) {
      for (const next of begun.splice(0, 1)) yield await next;
    }
  }
  for (const next of begun) yield await next;
}
