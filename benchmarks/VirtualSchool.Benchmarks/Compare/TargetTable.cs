namespace VirtualSchool.Benchmarks;

/// <summary>The targets of the linkage engine, with what was measured.</summary>
internal sealed class TargetTable
{
    private readonly List<string> _rows = [];

    public void Add(string number, string measure, string figure, string ratio, string target, bool? met)
        => _rows.Add($"| {number} | {measure} | {figure} | {ratio} | {target} | {met switch { true => "met", false => "**missed**", _ => "–" }} |");

    public IEnumerable<string> Lines() => _rows.Prepend("|---|---|---|---|---|---|").Prepend("| # | measure | figure | times as fast as DuckDB here | target | |");
}
