import { appendFileSync } from 'node:fs';

/** Prints a fault's figure beside the one that is required, and appends it to the file that FAULTS_FILE names. */
export function tellFault(fault: string, what: string, measured: string, required: string): void {
  const line = `${fault} ${what}: ${measured} (required: ${required})`;
  console.log(`  ${line}`);
  if (process.env['FAULTS_FILE']) appendFileSync(process.env['FAULTS_FILE'], `${line}\n`);
}
