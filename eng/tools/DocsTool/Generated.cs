namespace DocsTool;

/// <summary>Pages written from the libraries themselves.</summary>
internal static class Generated
{
    public static IEnumerable<(string Path, string Text)> Pages() => [];
}
