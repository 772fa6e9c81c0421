// What a report calls the files it read. A path from the root of a disk tells of the machine and not of the
// policy: its end is enough, as much of it as tells the files apart.

const isAbsolute = (file: string): boolean => /^(?:[A-Za-z]:)?[\\/]/.test(file);

const endOf = (file: string, parts: number): string => file.split(/[\\/]/).slice(-parts).join('/');

export function shownFiles(files: readonly string[]): readonly string[] {
  return files.map((file) => {
    if (!isAbsolute(file)) return file;
    const others = files.filter((other) => other !== file);
    const depth = file.split(/[\\/]/).length;
    let parts = 1;
    while (parts < depth - 1 && others.some((other) => endOf(other, parts) === endOf(file, parts))) parts++;
    return endOf(file, parts);
  });
}

/** A message in which a file is called by its path, with the path cut to the name. */
export const withShownFiles = (message: string): string =>
  message.replace(/(^|"|: )(?:[A-Za-z]:)?[\\/](?:[^\s"\\/]+[\\/])*(?=[^\s"\\/])/g, '$1');
