/** A file that the build wrote beside the pieces; its name is a value, so that no bundler puts it into another. */
export function fileOf<File>(name: string): File {
  const file: File = require(`${__dirname}/${name}.js`);
  return file;
}
