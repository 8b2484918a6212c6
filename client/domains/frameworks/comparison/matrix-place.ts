/** Where one stands, or what one opens. */
export interface MatrixPlace {
  row: string;
  column: string;
}
