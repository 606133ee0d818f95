// A thread begins without the loader of its process. Afterwards TypeScript is read as everywhere.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
