/**
 * All eigenvalues, largest first, and eigenvectors of unit length of a symmetric tridiagonal matrix.
 *
 * `diagonal` has n numbers, `beside` the n − 1 next to it (more are left aside).
 * Reference: implicit QL steps, Golub & Van Loan, Matrix Computations, 4th ed., section 8.3; tql2 of EISPACK.
 */
export function tridiagonalEigen(
  diagonal: readonly number[],
  beside: readonly number[],
): { readonly values: Float64Array; readonly vectors: readonly Float64Array[] } {
  const size = diagonal.length;
  const d = Float64Array.from(diagonal);
  const e = new Float64Array(size);
  for (let at = 0; at + 1 < size; at += 1) e[at] = beside[at]!;
  // Columns of the product of rotations, kept as rows: column c of the eigenvector matrix is `columns[c]`.
  const columns = Array.from({ length: size }, (_, column) => {
    const vector = new Float64Array(size);
    vector[column] = 1;
    return vector;
  });
  for (let low = 0; low < size; low += 1) {
    for (let turn = 0; turn < 60; turn += 1) {
      let high = low;
      while (high + 1 < size && Math.abs(e[high]!) > 2.3e-16 * (Math.abs(d[high]!) + Math.abs(d[high + 1]!)))
        high += 1;
      if (high === low) break;
      rotate(d, e, columns, low, high);
    }
  }
  const order = Array.from(d.keys()).sort((one, other) => d[other]! - d[one]!);
  return { values: Float64Array.from(order, at => d[at]!), vectors: order.map(at => columns[at]!) };
}

/** One implicit step with a shift, from `high` up to `low`. */
function rotate(
  d: Float64Array,
  e: Float64Array,
  columns: readonly Float64Array[],
  low: number,
  high: number,
): void {
  const half = (d[low + 1]! - d[low]!) / (2 * e[low]!);
  const root = Math.hypot(half, 1);
  let g = d[high]! - d[low]! + e[low]! / (half + (half >= 0 ? root : -root));
  let sine = 1;
  let cosine = 1;
  let shift = 0;
  for (let at = high - 1; at >= low; at -= 1) {
    let f = sine * e[at]!;
    const b = cosine * e[at]!;
    const length = Math.hypot(f, g);
    e[at + 1] = length;
    if (length === 0) {
      d[at + 1]! -= shift;
      e[high] = 0;
      return;
    }
    sine = f / length;
    cosine = g / length;
    g = d[at + 1]! - shift;
    const across = (d[at]! - g) * sine + 2 * cosine * b;
    shift = sine * across;
    d[at + 1] = g + shift;
    g = cosine * across - b;
    const upper = columns[at + 1]!;
    const lower = columns[at]!;
    for (let row = 0; row < upper.length; row += 1) {
      f = upper[row]!;
      upper[row] = sine * lower[row]! + cosine * f;
      lower[row] = cosine * lower[row]! - sine * f;
    }
  }
  d[low]! -= shift;
  e[low] = g;
  e[high] = 0;
}
