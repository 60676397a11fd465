using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>Keeps what is needed to explain any two records after the register is built.</summary>
internal sealed class Evidence
{
    private readonly Dictionary<RegisterRecord, int> singleRow = [];
    private readonly Dictionary<RegisterRecord, int> unitRow = [];
    private readonly Dictionary<RegisterList, ListLinker> within = [];
    private readonly Dictionary<(RegisterList Left, RegisterList Right), ListLinker> between = [];
    private readonly Dictionary<RegisterRecord, List<RegisterJoin>> joins = [];

    public void AddWithin(ListLinker linker, IReadOnlyList<Unit> single)
    {
        within.Add(linker.Linkage.Left, linker);
        for (int i = 0; i < single.Count; i++)
        {
            singleRow.Add(single[i].Records[0], i);
        }
    }

    public void AddBetween(ListLinker linker, IReadOnlyList<Unit> left, IReadOnlyList<Unit> right)
    {
        between.Add((linker.Linkage.Left, linker.Linkage.Right), linker);
        AddRows(left);
        AddRows(right);
    }

    /// <summary>Keeps a join of two records of one list, under the first of them.</summary>
    public void AddJoin(RegisterJoin join)
    {
        if (!joins.TryGetValue(join.Left, out List<RegisterJoin>? list))
        {
            joins.Add(join.Left, list = []);
        }

        list.Add(join);
    }

    public IEnumerable<RegisterJoin> JoinsOf(IReadOnlyList<RegisterRecord> records) =>
        records.SelectMany(r => joins.TryGetValue(r, out List<RegisterJoin>? list) ? list : []);

    public MatchExplanation Explain(RegisterRecord left, RegisterRecord right)
    {
        (ListLinker linker, int leftRow, int rightRow) = Place(left, right);
        return linker.Explain(leftRow, rightRow);
    }

    public (MissedLink Comparison, IReadOnlyList<ReviewReason> Reasons) WhyNot(RegisterRecord left, RegisterRecord right)
    {
        (ListLinker linker, int leftRow, int rightRow) = Place(left, right);
        return linker.WhyNot(leftRow, rightRow);
    }

    /// <summary>The comparison in which two records met, and their places in it.</summary>
    private (ListLinker Linker, int Left, int Right) Place(RegisterRecord left, RegisterRecord right)
    {
        if (!singleRow.TryGetValue(left, out int leftRow))
        {
            throw new ArgumentException("The record is not of this register.", nameof(left));
        }

        if (!singleRow.TryGetValue(right, out int rightRow))
        {
            throw new ArgumentException("The record is not of this register.", nameof(right));
        }

        if (left.List == right.List)
        {
            return (within[left.List], leftRow, rightRow);
        }

        return between.TryGetValue((left.List, right.List), out ListLinker? linker)
            ? (linker, unitRow[left], unitRow[right])
            : (between[(right.List, left.List)], unitRow[right], unitRow[left]);
    }

    private void AddRows(IReadOnlyList<Unit> units)
    {
        for (int i = 0; i < units.Count; i++)
        {
            foreach (RegisterRecord record in units[i].Records)
            {
                unitRow[record] = i;
            }
        }
    }
}
