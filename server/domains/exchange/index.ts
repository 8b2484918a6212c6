export { ExchangeResolver } from './exchange.resolver.ts';
