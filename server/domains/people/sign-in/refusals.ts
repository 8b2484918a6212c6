import { because, DomainError } from '../../../kernel/errors.ts';

/** One answer for an unknown address and a wrong password: nobody learns who is known here. */
export const wrongSignIn = () =>
  new DomainError(
    'UNAUTHENTICATED',
    'The address or the password is not right.',
    because('WRONG_ADDRESS_OR_PASSWORD'),
  );

/** One answer for a link that is unknown, used, or too old. */
export const linkUsedUp = () =>
  new DomainError(
    'NOT_FOUND',
    'This link can’t be used: it was used already, or it is too old. Ask for a new one.',
    because('LINK_USED_UP'),
  );
