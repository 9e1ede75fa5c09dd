import { startCluster } from './postgres/cluster.ts';

// Run as a process of its own that is killed: what it leaves is for the next run to remove.
const cluster = await startCluster();
console.log(cluster.urlOf('postgres'));
