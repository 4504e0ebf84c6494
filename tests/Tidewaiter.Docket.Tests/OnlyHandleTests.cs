using System.Reflection;

namespace Tidewaiter.Docket.Tests;

/// <summary>The view is the only handle through which a host reads: nothing else that is public gives content away.</summary>
public sealed class OnlyHandleTests
{
    private static readonly Type[] Content = [typeof(Exhibit), typeof(DocketClaim), typeof(Judgement), typeof(SourceGrade), typeof(Link), typeof(ReadingRun), typeof(Entry), typeof(Claim), typeof(TextLayer), typeof(Stream), typeof(byte[])];

    // Whoever appends gets the entries back that they wrote themselves.
    private static readonly string[] OwnWork = ["Docket.Append", "Docket.Expunge", "Docket.RotateKey"];

    [Fact]
    public void Nothing_but_the_view_gives_content_away()
    {
        var open =
            from type in typeof(DocketView).Assembly.GetExportedTypes()
            where type != typeof(DocketView) && !Content.Contains(type)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where Gives(method.ReturnType) && !OwnWork.Contains($"{type.Name}.{method.Name}")
            select $"{type.Name}.{method.Name}";
        open.ShouldBeEmpty();
    }

    [Fact]
    public void A_view_is_made_by_the_docket_for_somebody()
    {
        typeof(DocketView).GetConstructors().ShouldBeEmpty();
        var makers =
            from type in typeof(DocketView).Assembly.GetExportedTypes()
            from method in type.GetMethods()
            where method.ReturnType == typeof(DocketView)
            select (type.Name, method.Name, Takes: method.GetParameters().Single().ParameterType);
        // A view of an earlier day is made of one that somebody has, and shows no more than it.
        makers.ShouldBe([("Docket", "For", typeof(Viewer)), ("DocketView", "AsOf", typeof(DateTimeOffset))]);
    }

    private static bool Gives(Type type) =>
        Content.Any(content => content.IsAssignableFrom(type))
        || (type.IsArray && Gives(type.GetElementType()!))
        || (type.IsGenericType && type.GetGenericArguments().Any(Gives));
}
