export { AccessButton } from './access-button.tsx';
export { NotThere } from './not-there.tsx';
