import { madeSource } from './fetch.ts';
import { startStandIn } from './stand-in.ts';

// Run as a process of its own, until it is killed: so many values of made-up key figures, 250 units and 20 years, as the API gives them.
const values = Number(process.argv[2]);
const ofKeyFigure = 250 * 20 * 2;
const source = madeSource({ keyFigures: values / ofKeyFigure, units: 250, years: 20, genders: ['K', 'M'] });
const { address } = await startStandIn(source);
console.log(address);
