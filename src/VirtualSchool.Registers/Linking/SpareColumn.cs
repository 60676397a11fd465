using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>
/// A column that the map of a file does not take and that is compared all the same, because its header says what it holds: a
/// house number, a town, an e-mail address, a number of another system. Names, dates of birth and addresses are the map's alone.
/// </summary>
internal sealed class SpareColumn
{
    private const int SampleRecords = 2000;

    private readonly HashSet<string> headers;

    private SpareColumn(LinkField field, IEnumerable<string> headers)
    {
        Field = field;
        this.headers = new HashSet<string>(headers, StringComparer.Ordinal);
    }

    public LinkField Field { get; }

    /// <summary>The columns that both files have (or the only file has), by field.</summary>
    public static IReadOnlyList<SpareColumn> Of(ReadResult<Learner> left, ReadResult<Learner>? right)
    {
        ColumnGuess[] lefts = Guesses(left), rights = right is null ? lefts : Guesses(right);
        return
        [
            .. from l in lefts
               from r in rights
               where l.Field == r.Field
               select new SpareColumn(new LinkField(l.Field, l.Role), [l.Header, r.Header]),
        ];
    }

    public void Fill(Learner learner, List<string> values)
    {
        foreach (Fact<UnmappedValue> fact in learner.Unmapped)
        {
            if (headers.Contains(fact.Value.Column) && fact.Value.Text.Trim() is { Length: > 0 } text && !values.Contains(text))
            {
                values.Add(text);
            }
        }
    }

    /// <summary>Headers and field; no value.</summary>
    /// <returns>A sentence for the linkage's notes.</returns>
    public override string ToString() => $"Not in the map, compared as {Field.Name}: {string.Join(", ", headers)}.";

    private static ColumnGuess[] Guesses(ReadResult<Learner> list)
    {
        string[][] sample =
        [
            .. list.Records.Take(SampleRecords).Select(learner => list.UnmappedColumns
                .Select(column => learner.Unmapped.FirstOrDefault(u => u.Value.Column == column)?.Value.Text ?? string.Empty)
                .ToArray()),
        ];
        return
        [
            .. ColumnGuess.Of(list.UnmappedColumns, sample, null).Where(g => g.IsCompared && g.Field != LearnerFields.CandidateNumber && g.Role
                is FieldRole.NationalNumber or FieldRole.HouseNumber or FieldRole.Place or FieldRole.Code or FieldRole.Text or FieldRole.Email or FieldRole.Phone),
        ];
    }
}
