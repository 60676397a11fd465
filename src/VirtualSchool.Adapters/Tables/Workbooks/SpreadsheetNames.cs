namespace VirtualSchool;

/// <summary>The two spellings of each namespace: transitional and strict (ECMA-376 Part 1 and Part 4).</summary>
internal static class SpreadsheetNames
{
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    /// <summary>Whether a namespace is that of workbooks, sheets and shared strings.</summary>
    internal static bool IsMain(string name) => name is Transitional or Strict;

    /// <summary>The kind of a relationship: the last word of its type, which both spellings share.</summary>
    internal static string KindOf(string type) => type.Substring(type.LastIndexOf('/') + 1);
}
