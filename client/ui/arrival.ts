let isExpected = false;

/** Says that a new page is on its way: its title takes the focus when it is there. */
export function expectArrival(): void {
  isExpected = true;
}

/** True once for each expected arrival. */
export function takeArrival(): boolean {
  const was = isExpected;
  isExpected = false;
  return was;
}
