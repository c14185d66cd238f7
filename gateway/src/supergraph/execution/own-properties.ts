type Plain = Record<string, unknown>;

/** Sets a property of the object itself, also by the one name whose assignment does something else. */
export function setOwn(object: Plain, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}

/** How to read a property that a client may have named as it likes: never what every object inherits. */
export function ownReader(key: string): (object: Plain) => unknown {
  if (key in Object.prototype) return (object) => (Object.hasOwn(object, key) ? object[key] : undefined);
  return (object) => object[key];
}
