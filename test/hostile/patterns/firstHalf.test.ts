import { checkHalf } from './checkHalf';

await checkHalf('first');
