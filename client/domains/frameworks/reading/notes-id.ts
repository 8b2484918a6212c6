/** The place in a section’s row that what is said about it stands in. */
export const notesId = (sectionId: string) => `notes-${sectionId}`;
