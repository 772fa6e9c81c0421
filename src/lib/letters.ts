// The letter of a document in a report: A … Z, AA, AB, in the order the documents were given.

export function documentLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : documentLetter(Math.floor(index / 26) - 1) + letter;
}
