namespace VirtualSchool;

/// <summary>The sheets' names, in their order.</summary>
internal static class SheetNames
{
    public const string Start = "Start here";
    public const string Register = "Register";
    public const string ToCheck = "To check";
    public const string Disagreements = "Disagreements";
    public const string Issues = "Issues";
    public const string Lists = "Lists and files";
    public const string Notes = "Notes and method";
    public const string Codes = "Codes";
}
