import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { type NavigateOptions, useSearchParams } from 'react-router';

/** Changes one value of the address, or takes it out. */
export type PutInAddress = (name: string, value: string | null) => void;

/** What a list is narrowed to stands in the address, so that it can be sent to somebody; narrowing it is no step to come back from. */
export function useAddress(
  options: NavigateOptions = { replace: true },
): [address: URLSearchParams, put: PutInAddress, clear: () => void] {
  const [address, setAddress] = useSearchParams();
  const put: PutInAddress = (name, value) =>
    setAddress((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    }, options);
  return [address, put, () => setAddress({}, options)];
}

/** Words that are typed, which the address follows once they settle. */
export function useTypedInAddress(
  name: string,
  address: URLSearchParams,
  put: PutInAddress,
): [typed: string, type: (words: string) => void] {
  const [typed, type] = useState(address.get(name) ?? '');
  const [settled] = useDebouncedValue(typed.trim(), 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows what was typed, not the other way round
  useEffect(() => {
    if (settled !== (address.get(name) ?? '')) put(name, settled);
  }, [settled]);
  return [typed, type];
}
