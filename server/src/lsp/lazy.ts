/** Objects of which only a part is at hand. The rest is loaded when one looks at it. */
import { once } from '../core/text/memo.ts';

/**
 * An object of both parts that behaves like any other. `load` is called once, by whoever first reads one of `fields`; a
 * field that what is loaded does not have is undefined.
 */
export function lazily<Head extends object, Body extends object>(
  head: Head,
  fields: Readonly<Record<keyof Body, true>>,
  load: () => Body,
): Head & Body {
  const names = Object.keys(fields);
  const arrived = once(() => {
    const body = load();
    const values = names.map((name) => [name, { enumerable: true, value: Reflect.get(body, name) }]);
    return Object.defineProperties(whole, Object.fromEntries(values));
  });
  const late = names.map((name) => {
    const get = (): unknown => Reflect.get(arrived(), name);
    return [name, { enumerable: true, configurable: true, get }];
  });
  const whole: Head & Body = Object.create(Object.prototype, {
    ...Object.getOwnPropertyDescriptors(head),
    ...Object.fromEntries(late),
  });
  return whole;
}
