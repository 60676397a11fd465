using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>One file on its way to a record set: opened, its columns judged by its first rows, then read to its end once.</summary>
internal sealed class TableSide : IDisposable
{
    private const int SampleRows = 2000;

    private readonly DelimitedTable table;
    private readonly List<(int Number, string[] Cells)> sample = [];
    private readonly Dictionary<int, string> renamed = [];
    private ColumnGuess[] guesses = [];

    private TableSide(DelimitedTable table) => this.table = table;

    public bool IsRefused => table.IsRefused;

    public IssueReport Issues => table.Issues;

    public string FileName => table.FileName;

    /// <summary>The true person of each row as a number; null when the file has no such column.</summary>
    public int[]? Truth { get; private set; }

    /// <summary>The fields that its columns can fill, in the order of the columns.</summary>
    public IEnumerable<(string Field, FieldRole Role)> Fields =>
        guesses.Select((g, c) => (Field: FieldOf(c), g.Role)).Where(f => f.Field.Length > 0);

    public static TableSide Open(string path, TableLinkOptions options)
    {
        var side = new TableSide(DelimitedTable.Open(path, options.Table));
        if (!side.IsRefused)
        {
            while (side.sample.Count < SampleRows && side.table.Read())
            {
                side.sample.Add((side.table.RowNumber, [.. Enumerable.Range(0, side.table.Headers.Count).Select(side.table.GetString)]));
            }

            side.guesses = ColumnGuess.Of(side.table.Headers, [.. side.sample.Select(s => s.Cells)], options.TruthColumn, options.Input == InputMode.Strict);
        }

        return side;
    }

    /// <summary>Where one file has one address column and the other several lines, the first line stands for the address.</summary>
    public void AgreeOnAddress(TableSide other)
    {
        int whole = Array.FindIndex(guesses, g => g.Field == "address"), line = Array.FindIndex(guesses, g => g.Field == "address 1");
        if (whole < 0 && line >= 0 && other.guesses.Any(g => g.Field == "address") && other.guesses.All(g => g.Field != "address 1"))
        {
            renamed[line] = "address";
        }
    }

    /// <summary>What each column was taken for, once the fields that are compared are known.</summary>
    public IReadOnlyList<TableColumn> Columns(LinkSchema schema) =>
    [
        .. guesses.Select((g, c) => schema.IndexOf(FieldOf(c)) is >= 0 and var f
            ? new TableColumn(g.Header, "compared", FieldOf(c), schema.Fields[f].Role)
            : new TableColumn(g.Header, g.IsId ? "id" : g.IsTruth ? "truth" : "not used", null, null)),
    ];

    /// <summary>Reads every row. Rows without an id are named by their row number.</summary>
    public RecordSet Read(LinkSchema schema, CancellationToken cancellationToken)
    {
        var builder = new RecordSetBuilder(schema);
        int id = Array.FindIndex(guesses, g => g.IsId), truth = Array.FindIndex(guesses, g => g.IsTruth);
        Taken[] taken = [.. guesses.Select((g, c) => TakenBy(schema, c)).OfType<Taken>()];
        var people = new Dictionary<string, int>(StringComparer.Ordinal);
        List<int>? truths = truth < 0 ? null : [];
        foreach ((int number, string[] row) in sample)
        {
            Begin(builder, id < 0 ? default : row[id].AsSpan(), number);
            foreach (Taken column in taken)
            {
                column.Set(builder, row[column.Column].AsSpan());
            }

            builder.End();
            truths?.Add(PersonOf(people, row[truth]));
        }

        while (table.Read())
        {
            if ((table.RowNumber & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            Begin(builder, id < 0 ? default : table.GetSpan(id), table.RowNumber);
            foreach (Taken column in taken)
            {
                column.Set(builder, table.GetSpan(column.Column));
            }

            builder.End();
            truths?.Add(PersonOf(people, table.GetString(truth)));
        }

        Truth = truths?.ToArray();
        sample.Clear();
        return builder.Build();
    }

    public void Dispose() => table.Dispose();

    private static void Begin(RecordSetBuilder builder, ReadOnlySpan<char> id, int number)
    {
        id = id.Trim();
        if (id.IsEmpty)
        {
            builder.Begin("row " + LearnerText.Number(number));
        }
        else
        {
            builder.Begin(id);
        }
    }

    // Rows without a person are each somebody else.
    private static int PersonOf(Dictionary<string, int> people, string text)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            text = "\u001F" + LearnerText.Number(people.Count);
        }

        if (!people.TryGetValue(text, out int person))
        {
            people.Add(text, person = people.Count);
        }

        return person;
    }

    private Taken? TakenBy(LinkSchema schema, int column)
    {
        string name = FieldOf(column);
        int field = name.Length == 0 ? -1 : schema.IndexOf(name);
        return field < 0 ? null : new Taken(column, field, name, guesses[column].Dates, schema.IndexOf(LearnerFields.ValidCandidateNumber));
    }

    private string FieldOf(int column) => renamed.TryGetValue(column, out string? name) ? name : guesses[column].Field;

    /// <summary>A column that fills a field, and how its cells are put there.</summary>
    private sealed class Taken(int column, int field, string name, DateShape dates, int validNumber)
    {
        public int Column => column;

        public void Set(RecordSetBuilder builder, ReadOnlySpan<char> cell)
        {
            if (dates != DateShape.None)
            {
                Span<char> iso = stackalloc char[10];
                if (dates.TryFormat(cell, iso))
                {
                    builder.Set(field, iso);
                }
            }
            else if (name == LearnerFields.CandidateNumber)
            {
                SetCandidateNumber(builder, cell);
            }
            else if (name == LearnerFields.Adopted)
            {
                if (SaysYes(cell.Trim()))
                {
                    builder.Set(field, LearnerFields.Adopted.AsSpan());
                }
            }
            else
            {
                builder.Set(field, cell);
            }
        }

        /// <summary>
        /// A number as it was given out is evidence, and forbids a link with another one. One that fails its check is weighed as it
        /// stands and forbids nothing; words, lost digits and one digit repeated are no number.
        /// </summary>
        private void SetCandidateNumber(RecordSetBuilder builder, ReadOnlySpan<char> cell)
        {
            cell = cell.Trim();
            if (cell.IsEmpty)
            {
                return;
            }

            IdentifierResult<ScottishCandidateNumber> read = ScottishCandidateNumber.Parse(cell.ToString());
            if (read.Value is { } number)
            {
                if (number.IsPlaceholder)
                {
                    return;
                }

                builder.Set(field, number.Value.AsSpan());
                if (validNumber >= 0 && read.Outcome != IdentifierOutcome.Repaired)
                {
                    builder.Set(validNumber, number.Value.AsSpan());
                }
            }
            else if (IsDigits(cell) && !LearnerText.IsPlaceholderNumber(cell.ToString()))
            {
                builder.Set(field, cell);
            }
        }

        private static bool IsDigits(ReadOnlySpan<char> text)
        {
            foreach (char c in text)
            {
                if (c is < '0' or > '9')
                {
                    return false;
                }
            }

            return true;
        }

        private static bool SaysYes(ReadOnlySpan<char> text) =>
            text.Equals("y".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || text.Equals("yes".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || text.Equals("true".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || text.Equals("1".AsSpan(), StringComparison.Ordinal)
            || text.Equals("adopted".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
