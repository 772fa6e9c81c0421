// Values that are costly to make and that a run may not need.

/** What `make` gives, made the first time it is asked for; later calls give the same. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
