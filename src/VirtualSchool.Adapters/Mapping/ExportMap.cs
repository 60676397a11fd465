using System.Text;

namespace VirtualSchool;

/// <summary>
/// How one kind of export is read: which headers mean which field, which date patterns and codes it uses, what stands for
/// "nothing". A map is data, so a council whose report has other headers writes a map, not code. A map cannot run anything.
/// </summary>
/// <example>
/// <code>
/// ExportMap map = ExportMap.FromJson(File.ReadAllText("our-report.json"));
/// ReadResult&lt;Learner&gt; children = new ExportReader(map).Read("children.csv");
/// </code>
/// </example>
public sealed class ExportMap
{
    internal ExportMap(string name, string version, string title, string note, SourceId source, string jurisdiction, IReadOnlyList<FieldMap> fields)
    {
        Name = name;
        Version = version;
        Title = title;
        Note = note;
        Source = source;
        Jurisdiction = jurisdiction;
        Fields = fields;
    }

    /// <summary>The map's name, unique among maps: small letters, digits and hyphens, for example <c>seemis-pupil-list</c>.</summary>
    public string Name { get; }

    /// <summary>The map's own version, for example <c>2026-11</c>.</summary>
    public string Version { get; }

    /// <summary>What it reads, in a few words.</summary>
    public string Title { get; }

    /// <summary>
    /// How far the map can be trusted, in its own words: it begins with <c>exact</c> (headers read in a public source, named),
    /// <c>part</c> or <c>example</c> (no public specification: copy it and put in your report's headers).
    /// </summary>
    public string Note { get; }

    /// <summary>Which world its lists come from.</summary>
    public SourceKind SourceKind => Source.Kind;

    /// <summary>The system its lists come from, unless <see cref="ReadOptions.Source"/> says otherwise.</summary>
    public SourceId Source { get; }

    /// <summary>The jurisdiction of its codes in lower case, for example <c>scotland</c>.</summary>
    public string Jurisdiction { get; }

    internal IReadOnlyList<FieldMap> Fields { get; }

    internal IReadOnlyList<string> Encodings { get; init; } = TableOptions.Default.Encodings;

    internal IReadOnlyList<char> Delimiters { get; init; } = [',', ';', '\t', '|'];

    internal int MaxPreambleRows { get; init; } = 15;

    /// <summary>The names of the sheet that it reads in a workbook, the likeliest first; empty to go by the header.</summary>
    internal IReadOnlyList<string> Sheets { get; init; } = [];

    internal IReadOnlyList<string> Nulls { get; init; } = [];

    internal IReadOnlyList<DatePattern> Dates { get; init; } = [];

    /// <summary>Two-digit years up to this one are 20yy, later ones 19yy; null when such years are not read.</summary>
    internal int? TwoDigitYearPivot { get; init; }

    /// <summary>True when an end date is the last day; false when it is the day after (the next one's start).</summary>
    internal bool EndIsInclusive { get; init; } = true;

    internal IReadOnlyList<FieldTarget> Key { get; init; } = [];

    /// <summary>At least one of these must have a column.</summary>
    internal IReadOnlyList<FieldTarget> RequireAny { get; init; } = [];

    /// <summary>Reads a map. Comments are allowed; unknown and repeated fields are not.</summary>
    /// <param name="json">The map as JSON; see <c>docs/reference/maps.md</c> for its fields.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="ExportMapException">The map cannot be used; the message names the place.</exception>
    public static ExportMap FromJson(string json) => MapJson.Read(json ?? throw new ArgumentNullException(nameof(json)));

    /// <summary>Writes the map. Reading it again gives an equal map, and the same map gives the same bytes.</summary>
    /// <returns>Indented JSON with LF line ends.</returns>
    public string ToJson() => Encoding.UTF8.GetString(MapJson.Write(this));

    /// <summary>Name and version.</summary>
    /// <returns>For example <c>seemis-pupil-list 2026-11</c>.</returns>
    public override string ToString() => $"{Name} {Version}";

    internal int IndexOf(FieldTarget target)
    {
        for (int i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Target == target)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>How many fields a row of cells would serve as headers for.</summary>
    internal int CountIn(IReadOnlyList<string> cells) => new HeaderMatch(this, cells).Matched;
}
