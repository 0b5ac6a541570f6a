/** The largest roster the server reads, in MiB: CsvLimits in src/people/domain/csv_reader.h. */
export const roster_mib_max = 64;
