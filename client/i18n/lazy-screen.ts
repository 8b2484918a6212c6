import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadMessages } from './i18n.ts';
import type { Namespace } from './messages.ts';

/** A screen whose code and messages are fetched together, when somebody goes there. */
export function lazyScreen<Props>(
  load: () => Promise<ComponentType<Props>>,
  ...namespaces: Namespace[]
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), loadMessages(...namespaces)]);
    return { default: screen };
  });
}
