namespace VirtualSchool;

/// <summary>Which column serves which field. A header that a field names comes before one that only fits a pattern.</summary>
internal sealed class HeaderMatch
{
    private readonly int[] columns;

    internal HeaderMatch(ExportMap map, IReadOnlyList<string> headers)
    {
        columns = Enumerable.Repeat(-1, map.Fields.Count).ToArray();
        int[] fields = Enumerable.Repeat(-1, headers.Count).ToArray();
        var clashes = new List<(FieldMap Field, int First, int Second)>();
        string[] keys = headers.Select(HeaderText.Key).ToArray();
        Claim((field, column) => field.IsNamed(keys[column]));
        Claim((field, column) => field.IsMatched(headers[column]));
        Clashes = clashes;
        Fields = fields;
        Matched = columns.Count(c => c >= 0);

        void Claim(Func<FieldMap, int, bool> claims)
        {
            int[] before = [.. columns];
            for (int column = 0; column < headers.Count; column++)
            {
                if (fields[column] >= 0 || keys[column].Length == 0)
                {
                    continue;
                }

                for (int field = 0; field < map.Fields.Count; field++)
                {
                    // A field that a better claim serves already leaves the column to be carried.
                    if (before[field] >= 0 || !claims(map.Fields[field], column))
                    {
                        continue;
                    }

                    if (columns[field] >= 0)
                    {
                        clashes.Add((map.Fields[field], columns[field], column));
                    }
                    else
                    {
                        columns[field] = column;
                    }

                    fields[column] = field;
                    break;
                }
            }
        }
    }

    /// <summary>How many fields have a column.</summary>
    internal int Matched { get; }

    /// <summary>The field of each column, or -1.</summary>
    internal IReadOnlyList<int> Fields { get; }

    /// <summary>Fields that two columns claim equally.</summary>
    internal IReadOnlyList<(FieldMap Field, int First, int Second)> Clashes { get; }

    /// <summary>The column of a field, or -1.</summary>
    internal int ColumnOf(int field) => columns[field];
}
