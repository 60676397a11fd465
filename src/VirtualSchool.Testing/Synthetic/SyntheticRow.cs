namespace VirtualSchool.Testing;

/// <summary>Writes rows of CSV (RFC 4180) with line feeds.</summary>
internal sealed class SyntheticRow
{
    private static readonly char[] NeedQuotes = [',', '"', '\n', '\r'];

    private readonly TextWriter writer;

    public SyntheticRow(TextWriter writer) => this.writer = writer;

    public void Write(params string[] cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            if (cells[i].IndexOfAny(NeedQuotes) < 0)
            {
                writer.Write(cells[i]);
            }
            else
            {
                writer.Write('"');
                writer.Write(cells[i].Replace("\"", "\"\""));
                writer.Write('"');
            }
        }

        writer.Write('\n');
    }
}
