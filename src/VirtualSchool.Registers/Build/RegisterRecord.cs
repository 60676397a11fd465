using System.Globalization;

namespace VirtualSchool;

/// <summary>What one list holds about one child: one record of the register, from one or more rows.</summary>
public sealed class RegisterRecord
{
    internal RegisterRecord(RegisterList list, Learner learner, string anchor, bool marksCare)
    {
        List = list;
        Learner = learner;
        Anchor = anchor;
        MarksCare = marksCare;
    }

    /// <summary>The list it stands on.</summary>
    public RegisterList List { get; }

    /// <summary>The facts as read.</summary>
    public Learner Learner { get; }

    /// <summary>The rows it was read from: file, row and load time.</summary>
    public IReadOnlyList<SourceRow> Rows => Learner.Rows;

    /// <summary>The number the list's own system gives the child; null when the list has none.</summary>
    public LocalId? LocalId => Learner.Identifiers.Select(f => f.Value.Local).FirstOrDefault(l => l is not null);

    /// <summary>
    /// Whether this record by itself makes the child care experienced for the register: always on social-work and other lists;
    /// on a school list by its care marker (see <see cref="SchoolListMeaning"/>).
    /// </summary>
    public bool MarksCare { get; }

    /// <summary>Text that is the same for this record whatever the order of rows and files: its local id, or its content.</summary>
    internal string Anchor { get; }

    /// <summary>
    /// Whether the record may be shown only to people with that permission: it is marked as restricted, or as adopted under a new
    /// name, which beside the question of the earlier name would tell who the child was.
    /// </summary>
    public bool IsRestricted => Learner.Markers.Any(m => m.Value is RecordMarker.Restricted or RecordMarker.AdoptedUnderNewName);

    /// <summary>The list and the first row; nothing of the child.</summary>
    /// <returns>For example <c>SEEMiS: pupils.csv row 12</c>.</returns>
    public override string ToString() =>
        Rows.Count > 0 ? Rows[0].ToString() : string.Format(CultureInfo.InvariantCulture, "{0}, no row", List.Name);
}
