using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>What a column of a file was taken for when the file was prepared for linking.</summary>
public sealed class TableColumn
{
    internal TableColumn(string header, string use, string? field, FieldRole? role)
    {
        Header = header;
        Use = use;
        Field = field;
        Role = role;
    }

    /// <summary>The header as it stands in the file.</summary>
    public string Header { get; }

    /// <summary>
    /// How it is used: <c>id</c> (names the record, no evidence), <c>truth</c> (only for measuring), <c>compared</c>, or
    /// <c>not used</c> (not recognised, empty, or without a partner in the other file).
    /// </summary>
    public string Use { get; }

    /// <summary>The field it is compared in; null when it is not compared.</summary>
    public string? Field { get; }

    /// <summary>The kind of value; null when it is not compared.</summary>
    public FieldRole? Role { get; }

    /// <summary>Header and use; no value.</summary>
    /// <returns>For example <c>given_name: compared as forename</c>.</returns>
    public override string ToString() => Field is null ? $"{Header}: {Use}" : $"{Header}: {Use} as {Field}";
}
