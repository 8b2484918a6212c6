export interface LineRequest {
  query: string;
  /** Read anew at each (re)subscription, so `after` may be a getter. */
  variables: Record<string, unknown>;
}
