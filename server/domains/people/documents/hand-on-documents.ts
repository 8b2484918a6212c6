import { handOnProposals } from '../../../documents/index.ts';
import { onHandOver } from '../appointments/on-hand-over.ts';

onHandOver(handOnProposals);
