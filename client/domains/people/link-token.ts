import { useState } from 'react';
import { useLocation } from 'react-router';

/** The token behind the # of a link that was sent; kept when the address is tidied, so that it is not left lying in it. */
export function useLinkToken(): string {
  const { hash } = useLocation();
  const [token, setToken] = useState(() => hash.slice(1));
  // Another link opened in the same tab changes nothing but the part behind the #.
  if (hash.length > 1 && hash.slice(1) !== token) setToken(hash.slice(1));
  return token;
}
