// The inner loops of the national scan, in AssemblyScript: two numbers side by side in one register.
// The plain versions, which say what these must give bit for bit, are yearly-gaps.ts, trend.ts and plain-steps.ts in `core/gaps`.
// `node scripts/build-kernels.ts` compiles this folder into kernels-wasm.ts.

export { placeOf, prepare } from './memory';
export { gatherYearlyGaps } from './yearly-gaps';
export { measureTrends } from './trends';
export { sortClassYear } from './class-years';
