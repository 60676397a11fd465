namespace VirtualSchool;

/// <summary>The shape of the codes of schemes and definitions: lower-case words and numbers joined by hyphens.</summary>
internal static class CodeName
{
    internal static string Checked(string code, string argument)
    {
        if (code is null)
        {
            throw new ArgumentNullException(argument);
        }

        return Is(code) ? code : throw new ArgumentException("A code is lower-case words joined by hyphens.", argument);
    }

    internal static bool Is(string code) => code.Length > 0 && code.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
